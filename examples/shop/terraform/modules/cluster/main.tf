locals {
  addons = {
    coredns                = null
    kube-proxy             = null
    aws-ebs-csi-driver     = null
    eks-pod-identity-agent = null
    # Without this switch the network policies are accepted and ignored.
    vpc-cni = jsonencode({ enableNetworkPolicy = "true" })
  }
}

resource "aws_eks_cluster" "this" {
  name     = var.name
  version  = var.settings.version
  role_arn = aws_iam_role.control_plane.arn

  enabled_cluster_log_types = var.settings.log_types

  access_config {
    authentication_mode = "API"
  }

  encryption_config {
    resources = ["secrets"]

    provider {
      key_arn = var.kms_key_arn
    }
  }

  vpc_config {
    subnet_ids              = var.subnet_ids
    endpoint_private_access = true
    endpoint_public_access  = var.settings.endpoint_public_access
    public_access_cidrs     = var.settings.endpoint_public_access ? var.settings.endpoint_public_cidrs : null
  }

  depends_on = [aws_iam_role_policy_attachment.control_plane]
}

resource "aws_eks_addon" "this" {
  for_each = local.addons

  cluster_name         = aws_eks_cluster.this.name
  addon_name           = each.key
  configuration_values = each.value
}

resource "aws_eks_access_entry" "administrator" {
  for_each = var.administrators

  cluster_name  = aws_eks_cluster.this.name
  principal_arn = each.value
}

resource "aws_eks_access_policy_association" "administrator" {
  for_each = var.administrators

  cluster_name  = aws_eks_cluster.this.name
  principal_arn = each.value
  policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"

  access_scope {
    type = "cluster"
  }

  depends_on = [aws_eks_access_entry.administrator]
}

resource "aws_iam_openid_connect_provider" "cluster" {
  url            = aws_eks_cluster.this.identity[0].oidc[0].issuer
  client_id_list = ["sts.amazonaws.com"]
}
